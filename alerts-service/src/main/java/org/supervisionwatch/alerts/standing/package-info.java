/** Where each person stands, as last evaluated: the alarm clock, the standings with their history, who is not watched and why. */
@NullMarked
package org.supervisionwatch.alerts.standing;

import org.jspecify.annotations.NullMarked;
