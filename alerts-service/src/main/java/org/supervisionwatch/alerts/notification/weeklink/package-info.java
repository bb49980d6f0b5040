/** The link to her week that each supervisor gets on the last working day, if an outcome is missing. */
@NullMarked
package org.supervisionwatch.alerts.notification.weeklink;

import org.jspecify.annotations.NullMarked;
