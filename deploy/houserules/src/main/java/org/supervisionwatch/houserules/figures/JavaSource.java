package org.supervisionwatch.houserules.figures;

import java.nio.file.Path;
import java.util.List;

/**
 * One Java file, as the compiler parsed it.
 *
 * @param module the folder of its module, from the repository's root: {@code deploy/chassis}
 * @param packageName as it is declared; empty if it is not
 * @param path from the repository's root
 * @param lines what stands on each line, comments taken out and white space at both ends with them
 * @param typeNames the simple names of the types that it declares, nested ones too
 */
public record JavaSource(
        String module,
        boolean production,
        String packageName,
        Path path,
        LineCount lineCount,
        List<String> lines,
        List<String> typeNames,
        List<MethodLength> bodies) {

    /** What every package of the product begins with: {@code org.supervisionwatch.alerts} is the root of alerts-service. */
    private static final int SEGMENTS_OF_A_ROOT = 3;

    public JavaSource {
        lines = List.copyOf(lines);
        typeNames = List.copyOf(typeNames);
        bodies = List.copyOf(bodies);
    }

    /** The bodies that are not a constructor's. */
    List<MethodLength> methods() {
        return bodies.stream().filter(body -> !body.constructor()).toList();
    }

    /** @return a service's first package level under its root; for what is not a service, the module */
    String area() {
        if (module.startsWith("deploy/")) {
            return module;
        }
        String[] segments = packageName.split("\\.");
        return module + " " + (segments.length > SEGMENTS_OF_A_ROOT ? segments[SEGMENTS_OF_A_ROOT] : "(root)");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    /** @return whether this is the name of the type after which the file is called */
    boolean isNamedAfter(String typeName) {
        return path.endsWith(typeName + ".java");
    }

    Path folder() {
        return path.resolveSibling("");
    }
}
