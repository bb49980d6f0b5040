/** Where each person stands, as last evaluated: the alarm clock, the standings with their history, who is not watched and why. */
@NullMarked
package org.supervisionwatch.alerts.standing.evaluation;

import org.jspecify.annotations.NullMarked;
