package org.supervisionwatch.supervision.week;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The pages as answers. Nothing on them may be kept by a proxy, framed, or told to another site by its address. */
public final class WeekPageResponses {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private WeekPageResponses() {}

    @CheckedTemplate(basePath = "web")
    static class WeekPageTemplates {
        static native TemplateInstance week(WeekPageView sheet);

        static native TemplateInstance log(RecordSessionView sheet);

        static native TemplateInstance logged(RecordSessionView sheet);

        static native TemplateInstance notice(String title, String text);
    }

    public static Response week(WeekPageView sheet) {
        return html(200, WeekPageTemplates.week(sheet));
    }

    /** The form; 422 if what was entered cannot be recorded. */
    public static Response log(RecordSessionView sheet) {
        return html(sheet.faults().isEmpty() ? 200 : 422, WeekPageTemplates.log(sheet));
    }

    /** What was recorded. */
    public static Response logged(RecordSessionView sheet) {
        return html(200, WeekPageTemplates.logged(sheet));
    }

    /** A few words instead of a page. */
    public static Response notice(int status, String title, String text) {
        return html(status, WeekPageTemplates.notice(title, text));
    }

    /** A link that was good once. */
    public static Response expired() {
        return notice(
                410,
                "This link has expired",
                "Links in mails work for some days only. A newer mail has a newer link; a session can also be recorded in the usual "
                        + "way.");
    }

    /** A link that is none of ours. */
    public static Response refused() {
        return notice(
                403,
                "This link does not work",
                "It may have been cut off. Please copy the whole of it from the mail, or ask for a new one.");
    }

    /** Links cannot be read here, or what one is about is not known. */
    public static Response nothing() {
        return notice(404, "There is nothing here", "What this link is about is not known here.");
    }

    /** Another site tried to have a form of ours sent. */
    public static Response fromElsewhere() {
        return notice(403, "Nothing was saved", "This was sent from another site. Please open the page itself.");
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
