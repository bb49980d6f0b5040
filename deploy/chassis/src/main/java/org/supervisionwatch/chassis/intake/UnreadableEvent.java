package org.supervisionwatch.chassis.intake;

/** Thrown if an event can never be taken in; it is parked with the message as the cause. */
public class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param cause the fault; names fields, never values */
    public UnreadableEvent(String cause) {
        super(cause);
    }
}
