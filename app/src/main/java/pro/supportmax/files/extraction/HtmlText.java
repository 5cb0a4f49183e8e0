package pro.supportmax.files.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;

/** A page as a reader without pictures sees it; nothing that it refers to is fetched. */
final class HtmlText implements Parser {

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
        page.select("script, style, noscript, template").remove();
        page.select("br").after("\n");
        page.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote, title")
                .after("\n");
        page.select("td, th").after("\t");
        pad.put(page.wholeText());
    }
}
