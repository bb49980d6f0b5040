/** What a draft pack would have meant for the people of an organisation, and what it changes on the day it goes live. */
@MayKnow({"guideline.catalogue", "kernel.directory", "whatif.report", "whatif.request"})
@NullMarked
package org.supervisionwatch.alerts.whatif;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
