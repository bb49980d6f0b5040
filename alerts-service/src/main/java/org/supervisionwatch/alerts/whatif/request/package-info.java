/** What is asked: a draft, a period, the day it would go live. */
@MayKnow({"guideline.pack", "kernel.request"})
@NullMarked
package org.supervisionwatch.alerts.whatif.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
