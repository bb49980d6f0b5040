package org.supervisionwatch.benchmark.work;

import java.util.List;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** A row of the table, or some that are measured together. */
@FunctionalInterface
public interface WorkMeasurement {

    /** Starts what it needs, warms it up, measures it beside its limit, and stops everything. */
    List<MeasuredFigure> measure(MeasurementContext context) throws Exception;
}
