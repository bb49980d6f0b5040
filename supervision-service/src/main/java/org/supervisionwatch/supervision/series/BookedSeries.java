package org.supervisionwatch.supervision.series;

import java.util.List;
import org.supervisionwatch.supervision.session.warning.SessionWarning;

/** @param isNew false if it was booked before, or only planned in a dry run */
public record BookedSeries(SeriesView series, boolean isNew) {

    BookedSeries with(List<SessionWarning> warnings) {
        return new BookedSeries(series.with(warnings), isNew);
    }
}
