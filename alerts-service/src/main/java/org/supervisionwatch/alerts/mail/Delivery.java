package org.supervisionwatch.alerts.mail;

/** What became of one attempt to hand a mail over. */
public sealed interface Delivery {

    /** The server has taken it. */
    record Accepted() implements Delivery {}

    /** The server will never take it; another mail to the same address it may. */
    record Refused(String answer) implements Delivery {}

    /** The server will never take anything for this address. */
    record AddressRefused(String answer) implements Delivery {}

    /** The server will not take it now. */
    record Deferred(String answer) implements Delivery {}

    /** Nothing was handed over: the server was not there, or would not talk. */
    record Unreachable(String error) implements Delivery {}

    /** The line broke when the mail may have been taken already. */
    record Unknown(String error) implements Delivery {}
}
