/**
 * The engine's outside: what-if questions read from JSON, and standings with their working shown as JSON and as
 * sentences. Whoever shows a standing, live or asked for, uses these views.
 */
@NullMarked
package org.supervisionwatch.alerts.standing.explanation;

import org.jspecify.annotations.NullMarked;
