/** Who is told what, in which words: from one snapshot to one letter for each recipient. Its decisions are pure. */
@NullMarked
package org.supervisionwatch.alerts.notification.digest.writing;

import org.jspecify.annotations.NullMarked;
