package org.supervisionwatch.supervision.week;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renders the pages as responses that are not cached, not framed, and do not leak their address as a referrer. */
public final class WeekPageResponses {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private WeekPageResponses() {}

    @CheckedTemplate(basePath = "web")
    static class WeekPageTemplates {
        static native TemplateInstance week(WeekPageView view);

        static native TemplateInstance log(RecordSessionView view);

        static native TemplateInstance logged(RecordSessionView view);

        static native TemplateInstance notice(String title, String text);
    }

    public static Response week(WeekPageView view) {
        return html(200, WeekPageTemplates.week(view));
    }

    /** The form; 422 if what was entered cannot be recorded. */
    public static Response log(RecordSessionView view) {
        return html(view.faults().isEmpty() ? 200 : 422, WeekPageTemplates.log(view));
    }

    /** What was recorded. */
    public static Response logged(RecordSessionView view) {
        return html(200, WeekPageTemplates.logged(view));
    }

    /** A short message instead of a page. */
    public static Response notice(int status, String title, String text) {
        return html(status, WeekPageTemplates.notice(title, text));
    }

    /** The link has expired. */
    public static Response expired() {
        return notice(
                410,
                "This link has expired",
                "Links in mails work for a few days only. Use the link in a newer mail, or record the session in the usual way.");
    }

    /** The link is forged, incomplete, or made for another page. */
    public static Response refused() {
        return notice(
                403,
                "This link does not work",
                "It may be incomplete. Copy the whole link from the mail, or ask for a new one.");
    }

    /** This service has no key for links, or does not know the organisation or person. */
    public static Response notFound() {
        return notice(
                404, "Page not found", "The organisation or person that this address is about is not known here.");
    }

    /** The form was submitted from another site. */
    public static Response crossSite() {
        return notice(
                403, "Nothing was saved", "This was sent from another site. Open the page itself and save there.");
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .entity(page.render())
                .build();
    }
}
