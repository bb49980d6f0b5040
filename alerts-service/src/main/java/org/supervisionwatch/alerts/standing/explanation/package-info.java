/**
 * Shows standings with their working as JSON and as sentences. Everything that shows a standing, stored or ad hoc, uses these views.
 */
@NullMarked
package org.supervisionwatch.alerts.standing.explanation;

import org.jspecify.annotations.NullMarked;
