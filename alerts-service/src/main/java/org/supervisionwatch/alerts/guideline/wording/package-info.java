/** What a guideline asks, in plain English, for every page, mail and event that names a requirement. Pure. */
@NullMarked
package org.supervisionwatch.alerts.guideline.wording;

import org.jspecify.annotations.NullMarked;
