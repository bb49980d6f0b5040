/**
 * Evaluates one person: which packs apply, from when on each rule applies, the standing for each requirement, and whether the person is
 * watched. Pure.
 */
@NullMarked
package org.supervisionwatch.alerts.standing.evaluation;

import org.jspecify.annotations.NullMarked;
