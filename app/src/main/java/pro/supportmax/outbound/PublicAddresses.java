package pro.supportmax.outbound;

import java.net.InetAddress;
import java.util.List;

/**
 * Which IP addresses belong to the public internet. For IPv4, all but the blocks of IANA's special-purpose registry
 * (RFC 6890 and its updates) and the wire server of Azure's machines, which looks public; for IPv6, what is handed out
 * as global unicast (2000::/3, RFC 4291) without the blocks that lead back to IPv4 or nowhere. NAT64 (64:ff9b::/96),
 * unique local, link-local, mapped and multicast addresses lie outside of 2000::/3.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = blocks("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
            192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
            198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32
            2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20
            """);

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes.length == 4 || GLOBAL_UNICAST.contains(bytes))
                && NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String text) {
        return text.strip()
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .map(Block::of)
                .toList();
    }

    /** Addresses with the same first bits. */
    private record Block(InetAddress first, int bits) {

        static Block of(String text) {
            var slash = text.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            var mine = first.getAddress();
            if (mine.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((mine[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
