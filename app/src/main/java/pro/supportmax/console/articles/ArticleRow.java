package pro.supportmax.console.articles;

import pro.supportmax.console.frame.Moment;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.knowledge.Article;

/** An article in the list, or as the head of its page. */
record ArticleRow(Article article, Pill status, Moment updated) {}
