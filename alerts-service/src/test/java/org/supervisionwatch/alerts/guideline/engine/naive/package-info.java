/**
 * A second, deliberately simple implementation of the guideline that steps through days and weeks instead of calculating. It was written
 * from the rules and shares only the value types with the engine, so that the two are unlikely to contain the same mistake.
 */
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.naive;

import org.jspecify.annotations.NullMarked;
