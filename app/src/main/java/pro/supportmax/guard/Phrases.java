package pro.supportmax.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases, looked for in one pass: a trie over folded words. The cost is one step per word and phrase length, so a
 * text of any length takes time in proportion to it; that is why these are not regular expressions.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

    /** A phrase that was found in words {@code from} to {@code to}, both included. */
    record Hit<T>(T meaning, int from, int to) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final Map<String, Node<T>> nextByStart = new HashMap<>();
        private final List<T> meanings = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();
    private int shortestStart = Integer.MAX_VALUE;
    private int longestStart;

    /** Adds a phrase; a word that ends in {@code *} stands for every word that begins so. */
    void add(String phrase, T meaning) {
        var node = root;
        for (var part : phrase.strip().split(" ")) {
            var open = part.endsWith("*");
            for (var word :
                    Words.of(open ? part.substring(0, part.length() - 1) : part).words()) {
                var children = open ? node.nextByStart : node.next;
                node = children.computeIfAbsent(word.folded(), _ -> new Node<>());
                if (open) {
                    shortestStart = Math.min(shortestStart, word.folded().length());
                    longestStart = Math.max(longestStart, word.folded().length());
                }
            }
        }
        node.meanings.add(meaning);
    }

    /** Every phrase in the words, in the order of the word it ends with being met. */
    List<Hit<T>> find(List<Words.Word> words) {
        var hits = new ArrayList<Hit<T>>();
        for (var i = 0; i < words.size(); i++) {
            var from = i;
            follow(root, words, i, (node, to) -> node.meanings.forEach(m -> hits.add(new Hit<>(m, from, to))));
        }
        return hits;
    }

    private void follow(Node<T> node, List<Words.Word> words, int at, ObjIntConsumer<Node<T>> found) {
        if (at == words.size()) {
            return;
        }
        var word = words.get(at).folded();
        step(node.next.get(word), words, at, found);
        if (!node.nextByStart.isEmpty()) {
            for (var length = shortestStart; length <= Math.min(longestStart, word.length()); length++) {
                step(node.nextByStart.get(word.substring(0, length)), words, at, found);
            }
        }
    }

    private void step(@Nullable Node<T> node, List<Words.Word> words, int at, ObjIntConsumer<Node<T>> found) {
        if (node != null) {
            found.accept(node, at);
            follow(node, words, at + 1, found);
        }
    }
}
