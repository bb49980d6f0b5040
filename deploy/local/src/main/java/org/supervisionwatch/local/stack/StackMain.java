package org.supervisionwatch.local.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.ParentWatch;

/**
 * The stack, or some of its parts, as one process. Prints one line of JSON when everything is ready; ends in order on SIGTERM,
 * when the process it belongs to is gone, and when nobody has asked it for anything for as long as it was told.
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
        run(options);
    }

    private static void run(StackOptions options) {
        try {
            RunningStack stack = RunningStack.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            @Nullable Duration idle = options.idle();
            if (idle != null) {
                ParentWatch.exitWhen(
                        () -> stack.idle().compareTo(idle) > 0,
                        "Nobody has asked for anything for " + idle + ": stopping.");
            }
            System.out.println(stack.ports().toJson());
            // PostgreSQL is a process of its own: with no other part beside it, no thread here would keep this JVM
            // alive.
            new CountDownLatch(1).await();
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
