package org.supervisionwatch.chassis.intake;

/** This event can never be taken in; it is parked with this message as the cause. */
public class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param cause what is wrong with it; names fields, never values */
    public UnreadableEvent(String cause) {
        super(cause);
    }
}
