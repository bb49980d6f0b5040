/** Signed links that alerts-service puts into mails: who may open which page, and until when. They are only read here. */
@MayKnow
@NullMarked
package org.supervisionwatch.supervision.week.link;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
