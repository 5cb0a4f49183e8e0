package pro.supportmax.housefixture.walls.stock.shelf;

/** Not part of the front door, for it lies in a package below. */
public class Shelf {}
