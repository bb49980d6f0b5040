package org.supervisionwatch.local.mailbox;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the mailbox's two pages, the list and one message, as plain HTML that works without scripts and on phones. */
final class MailPage {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
            a{color:#005a9c}a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}
            ul{list-style:none;padding:0}li{border-top:1px solid #bbb;padding:.6rem 0;overflow-wrap:anywhere}
            .by{color:#444;font-size:.9rem}input,button{font:inherit;padding:.3rem .5rem;max-width:100%}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
            nav a{display:inline-block;padding:.4rem .8rem .4rem 0}nav a[aria-current]{font-weight:600;color:inherit;text-decoration:none}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #bbb;padding:1rem}
            iframe{width:100%;height:70vh;border:1px solid #bbb}
            """;

    private MailPage() {}

    static String list(List<StoredMail> mails, @Nullable String to) {
        String items = mails.stream().map(MailPage::item).collect(Collectors.joining());
        String body = """
                <h1>Mailbox</h1>
                <p>All e-mails of Supervision Watch on this computer are here; none leaves it.</p>
                <form action="/" method="get" role="search"><label>Recipient <input name="to" value="%s"></label>
                <button>Filter</button> %s</form>
                <p role="status">%s</p>
                <ul>%s</ul>
                """.formatted(
                        escape(to == null ? "" : to),
                        to == null ? "" : "<a href=\"/\">Show all</a>",
                        mails.size() == 1 ? "1 message" : mails.size() + " messages, newest first",
                        items);
        return page("Mailbox", body);
    }

    static String message(StoredMail mail, boolean asText) {
        boolean text = asText || mail.html() == null;
        String body = """
                <p><a href="/">All messages</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Date</dt><dd>%s</dd></dl>
                <nav aria-label="Views">%s%s<a href="/api/messages/%s/source">Source</a></nav>
                %s
                """.formatted(
                        escape(mail.subject()),
                        escape(mail.from()),
                        escape(String.join(", ", mail.to())),
                        when(mail),
                        mail.html() == null ? "" : tab("/messages/" + mail.id(), "HTML", !text),
                        tab("/messages/" + mail.id() + "/text", "Text", text),
                        mail.id(),
                        text ? textView(mail) : htmlView(mail));
        return page(mail.subject(), body);
    }

    private static String item(StoredMail mail) {
        return "<li><a href=\"/messages/%s\">%s</a><br><span class=\"by\">to %s, from %s, %s</span></li>\n"
                .formatted(
                        mail.id(),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        escape(String.join(", ", mail.to())),
                        escape(mail.from()),
                        when(mail));
    }

    private static String tab(String link, String name, boolean current) {
        return "<a href=\"%s\"%s>%s</a> ".formatted(link, current ? " aria-current=\"page\"" : "", name);
    }

    private static String textView(StoredMail mail) {
        return "<pre>" + escape(mail.text() == null ? "(this message has no text part)" : mail.text()) + "</pre>";
    }

    private static String htmlView(StoredMail mail) {
        return "<iframe sandbox title=\"The message\" src=\"/messages/" + mail.id() + "/html\"></iframe>";
    }

    private static String when(StoredMail mail) {
        return mail.date() == null
                ? "without a date"
                : "<time datetime=\"%s\">%s UTC</time>"
                        .formatted(mail.date(), mail.date().replace('T', ' ').replaceAll("(:\\d\\d)?(\\.\\d+)?Z$", ""));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head><body><main>
                %s</main></body></html>
                """.formatted(escape(title), STYLE, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
