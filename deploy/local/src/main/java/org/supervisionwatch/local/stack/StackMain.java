package org.supervisionwatch.local.stack;

import org.supervisionwatch.local.process.ParentWatch;

/**
 * Runs the stack, or some of its parts, as one process. Prints one line of JSON when everything is ready; stops in order on SIGTERM,
 * and when the process that started it has ended.
 */
public final class StackMain {

    private StackMain() {}

    public static void main(String[] args) {
        StackOptions options;
        try {
            options = StackOptions.parse(args);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            System.err.println(e.getMessage() + "\n" + StackOptions.USAGE);
            System.exit(64);
            return;
        }
        Long parent = options.parent();
        if (parent != null) {
            ParentWatch.exitWith(parent);
        }
        try {
            RunningStack stack = RunningStack.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            System.out.println(stack.ports().toJson());
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
