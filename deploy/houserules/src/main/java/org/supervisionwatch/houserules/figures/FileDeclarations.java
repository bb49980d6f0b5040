package org.supervisionwatch.houserules.figures;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.houserules.figures.SourceTree.ParsedSource;

/** The types and the methods with a body that one file declares. */
final class FileDeclarations extends TreeScanner<Void, Void> {

    private final ParsedSource source;
    private final String file;
    private final List<String> typeNames = new ArrayList<>();
    private final List<MethodLength> bodies = new ArrayList<>();

    FileDeclarations(ParsedSource source, String file) {
        this.source = source;
        this.file = file;
    }

    List<String> typeNames() {
        return typeNames;
    }

    List<MethodLength> bodies() {
        return bodies;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        // An anonymous class has no name.
        if (!type.getSimpleName().isEmpty()) {
            typeNames.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null) {
            long from = line(source.positions().getStartPosition(source.unit(), method.getBody()));
            long to = line(source.positions().getEndPosition(source.unit(), method.getBody()));
            boolean constructor = method.getReturnType() == null;
            bodies.add(new MethodLength(file + " " + method.getName(), Math.toIntExact(to - from + 1), constructor));
        }
        return super.visitMethod(method, nothing);
    }

    private long line(long position) {
        return source.unit().getLineMap().getLineNumber(position);
    }
}
