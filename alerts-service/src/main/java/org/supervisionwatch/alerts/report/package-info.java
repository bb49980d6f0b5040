/** Standings as they are asked for: lists worst first, counts that add up, one person with the working. It only reads. */
@NullMarked
package org.supervisionwatch.alerts.report;

import org.jspecify.annotations.NullMarked;
