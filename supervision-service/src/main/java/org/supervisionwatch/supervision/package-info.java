/**
 * The record of supervision sessions. Doors: {@code SessionResource}, {@code DirectoryConsumer}. Corridors: {@code SessionFlow}
 * and {@code DirectoryFlow}. Rooms, in the order of the flow: {@code directory}, {@code session}.
 */
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
