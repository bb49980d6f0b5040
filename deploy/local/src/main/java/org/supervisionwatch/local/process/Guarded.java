package org.supervisionwatch.local.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** Runs another main class that knows nothing of a parent: {@code Guarded PARENT_PID MAIN_CLASS ARGS…}. */
public final class Guarded {

    private Guarded() {}

    public static void main(String[] args) throws Throwable {
        ParentWatch.exitWith(Long.parseLong(args[0]));
        MethodHandles.publicLookup()
                .findStatic(Class.forName(args[1]), "main", MethodType.methodType(void.class, String[].class))
                .invokeExact(Arrays.copyOfRange(args, 2, args.length));
    }
}
