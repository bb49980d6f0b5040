/**
 * The guideline engine: a pure function from a requirement, a person and their sessions to a standing on a day. It knows no clock, no
 * database and no framework. {@code GUIDELINE.md} beside the service's POM is its specification.
 */
@MayKnow({
    "guideline.engine.calendar",
    "guideline.engine.interval",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.window",
    "guideline.engine.working"
})
@NullMarked
package org.supervisionwatch.alerts.guideline.engine;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
