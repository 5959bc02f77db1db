/** A file, a key or a place that cannot serve; the message is the sentence a person reads. Acts turn it into a refusal. */
export class UnusableBackup extends Error {}
