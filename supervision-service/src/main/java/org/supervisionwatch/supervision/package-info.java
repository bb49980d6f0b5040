/**
 * The record of supervision sessions. Doors: {@code SessionResource}, {@code SessionBatchResource},
 * {@code SessionConfirmationResource}, {@code SeriesResource}, {@code WeekPage}, {@code WeekLinkPage}, {@code LogPage} and
 * {@code DirectoryConsumer}. Corridors: {@code SessionFlow}, {@code BatchFlow}, {@code SeriesFlow}, {@code WeekFlow}, {@code LogFlow} and
 * {@code DirectoryFlow}. Rooms, in the order of the flow: {@code directory}, {@code session}, {@code series}, {@code due}, {@code link},
 * {@code week}.
 */
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
