/**
 * The brake: more ends of posts than happen at once are held back, the people concerned are not known meanwhile, and somebody decides.
 */
@MayKnow({"freshness", "kernel.directory", "roster.intake"})
@NullMarked
package org.supervisionwatch.alerts.brake;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
