/** What people look at: server-rendered pages, built to be read by anybody on any device. */
@NullMarked
package org.supervisionwatch.alerts.page.view;

import org.jspecify.annotations.NullMarked;
