import {describe, expect, it} from "vitest";
import {findCommunities} from "../../src/analysis/communities.js";
import {hasReference, mutualInformation, readNetwork} from "./read-networks.js";

const folder = "../shared/networks";

describe.skipIf(!hasReference(folder))("communities of benchmark networks", () => {
  it.each([
    ["karate.gml", 34, 0.41979],
    ["dolphins.gml", 62, 0.52773],
    ["football.gml", 115, 0.60457]
  ])("in %s reach the best known modularity", (file, n, modularity) => {
    const {n_nodes, pairs} = readNetwork(`${folder}/${file}`, "groundTruth");
    expect(n_nodes).toBe(n);
    expect(findCommunities(n_nodes, pairs, {quality: "modularity"}).quality).toBeGreaterThan(
      modularity - 5e-6
    );
  });

  it.each([["association"], ["modularity"]] as const)(
    "planted at a mixing of 0.1 are recovered exactly by %s",
    (quality) => {
      const {n_nodes, pairs, groups} = readNetwork(`${folder}/lfr_n500_mu10.graphml`, "community");
      expect(n_nodes).toBe(500);
      const {membership, n_communities} = findCommunities(n_nodes, pairs, {quality});
      expect(n_communities).toBe(new Set(groups).size);
      expect(mutualInformation(membership, groups)).toBeCloseTo(1, 12);
    }
  );

  it("planted at a mixing of 0.3 are nearly recovered", () => {
    const {n_nodes, pairs, groups} = readNetwork(`${folder}/lfr_n500_mu30.graphml`, "community");
    expect(mutualInformation(findCommunities(n_nodes, pairs).membership, groups)).toBeGreaterThan(0.85);
    const {membership} = findCommunities(n_nodes, pairs, {quality: "modularity"});
    expect(mutualInformation(membership, groups)).toBeGreaterThan(0.9);
  });
});
