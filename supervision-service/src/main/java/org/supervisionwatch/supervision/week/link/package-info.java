/** Signed links that alerts-service puts into mails: who may open which page, and until when. They are only read here. */
@NullMarked
package org.supervisionwatch.supervision.week.link;

import org.jspecify.annotations.NullMarked;
