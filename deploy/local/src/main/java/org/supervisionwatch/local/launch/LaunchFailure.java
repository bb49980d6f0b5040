package org.supervisionwatch.local.launch;

/** Ends the launcher with a message for its user, one line for each cause, and an exit code (as in sysexits.h). */
final class LaunchFailure extends RuntimeException {

    static final int FAILED = 1;
    static final int USAGE = 64;
    static final int UNAVAILABLE = 69;
    static final int CANNOT_CREATE = 73;
    static final int TRY_AGAIN = 75;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    LaunchFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
