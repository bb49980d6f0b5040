/** Reads the three topics and stores them as facts; marks the people concerned for evaluation and evaluates nothing. */
@NullMarked
package org.supervisionwatch.alerts.roster.intake;

import org.jspecify.annotations.NullMarked;
