/** Reads the signed links that alerts-service puts into mails: who may open which page, and until when. */
@NullMarked
package org.supervisionwatch.supervision.week.link;

import org.jspecify.annotations.NullMarked;
