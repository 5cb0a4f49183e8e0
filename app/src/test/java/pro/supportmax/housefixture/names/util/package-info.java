/** Bad: a drawer for anything. */
package pro.supportmax.housefixture.names.util;
