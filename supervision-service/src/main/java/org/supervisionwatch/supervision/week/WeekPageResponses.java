package org.supervisionwatch.supervision.week;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.supervisionwatch.supervision.week.link.LinkOutcome;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkExpired;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkKeyMissing;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkRefused;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkValid;

/** Renders the pages as responses. */
final class WeekPageResponses {

    private WeekPageResponses() {}

    @CheckedTemplate(basePath = "web")
    static class WeekPageTemplates {
        static native TemplateInstance week(WeekPageView view);

        static native TemplateInstance log(RecordSessionView view);

        static native TemplateInstance logged(RecordSessionView view);

        static native TemplateInstance notice(String title, String text);
    }

    static Response week(WeekPageView view) {
        return html(200, WeekPageTemplates.week(view));
    }

    /** What was recorded, or else the form: 422 if what was entered cannot be recorded. */
    static Response log(RecordSessionView view) {
        return view.recorded().isEmpty()
                ? html(view.faults().isEmpty() ? 200 : 422, WeekPageTemplates.log(view))
                : html(200, WeekPageTemplates.logged(view));
    }

    /** The page behind a link, or why there is none. */
    static <L, V> Response opened(LinkOutcome<L> outcome, Function<L, Optional<V>> then, Function<V, Response> page) {
        return switch (outcome) {
            case LinkValid<L>(L link) -> found(then.apply(link), page);
            case LinkExpired<L> _ ->
                notice(
                        410,
                        "This link has expired",
                        "Links in mails work for a few days only. Use the link in a newer mail, or record the session in the usual way.");
            case LinkRefused<L> _ ->
                notice(
                        403,
                        "This link does not work",
                        "It may be incomplete. Copy the whole link from the mail, or ask for a new one.");
            case LinkKeyMissing<L> _ -> found(Optional.empty(), page);
        };
    }

    /** The page, if the organisation and the person are known. */
    static <V> Response found(Optional<V> view, Function<V, Response> page) {
        return view.map(page)
                .orElseGet(() -> notice(
                        404,
                        "Page not found",
                        "The organisation or person that this address is about is not known here."));
    }

    /** A short message instead of a page. */
    private static Response notice(int status, String title, String text) {
        return html(status, WeekPageTemplates.notice(title, text));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
