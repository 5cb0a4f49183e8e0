package pro.supportmax.knowledge.index;

/**
 * A passage as the first look sees it.
 *
 * @param words its BM25 score as a share of the best one
 * @param towards its cosine with the direction that is looked into
 * @param cosine its cosine with the question alone
 */
record Hit(int doc, String article, double words, double towards, double cosine) {}
