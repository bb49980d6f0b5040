package org.supervisionwatch.houserules.figures;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The types and the methods with a body that one file declares. */
final class FileDeclarations extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final List<String> typeNames = new ArrayList<>();
    private final List<MethodLength> methods = new ArrayList<>();

    FileDeclarations(CompilationUnitTree unit, SourcePositions positions, String file) {
        this.unit = unit;
        this.positions = positions;
        this.file = file;
    }

    List<String> typeNames() {
        return typeNames;
    }

    List<MethodLength> methods() {
        return methods;
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
        boolean isConstructor = method.getReturnType() == null;
        if (method.getBody() != null && !isConstructor) {
            long from = line(positions.getStartPosition(unit, method.getBody()));
            long to = line(positions.getEndPosition(unit, method.getBody()));
            methods.add(new MethodLength(file + " " + method.getName(), Math.toIntExact(to - from + 1)));
        }
        return super.visitMethod(method, nothing);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
