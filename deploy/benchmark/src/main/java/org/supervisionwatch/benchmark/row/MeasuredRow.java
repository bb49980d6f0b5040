package org.supervisionwatch.benchmark.row;

import java.util.List;
import org.supervisionwatch.benchmark.report.RowResult;

/** A row of the table, or some that are measured together. */
@FunctionalInterface
public interface MeasuredRow {

    /** Starts what it needs, warms it up, measures it beside its limit, and stops everything. */
    List<RowResult> measure(RowContext context) throws Exception;
}
