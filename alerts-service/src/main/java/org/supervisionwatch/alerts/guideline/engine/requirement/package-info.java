/** What is asked (requirements and their parts) of whom (a person in post) by what (sessions). */
@MayKnow("guideline.engine.calendar")
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.requirement;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
