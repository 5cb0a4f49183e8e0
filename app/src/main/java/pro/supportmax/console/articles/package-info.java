/** Where teammates write the company's articles. */
@NullMarked
package pro.supportmax.console.articles;

import org.jspecify.annotations.NullMarked;
