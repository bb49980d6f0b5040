/**
 * The record of supervision sessions. Doors: {@code SessionResource}, {@code SessionBatchResource}, {@code SeriesResource},
 * {@code DirectoryConsumer}. Corridors: {@code SessionFlow}, {@code BatchFlow}, {@code SeriesFlow} and {@code DirectoryFlow}. Rooms, in
 * the order of the flow: {@code directory}, {@code session}, {@code series}.
 */
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
