const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

/** Of the standard styles: acm, plain, alpha and the rest define them all. */
const STANDARD: [string, string][] = [
  ["acmcs", "ACM Computing Surveys"],
  ["acta", "Acta Informatica"],
  ["cacm", "Communications of the ACM"],
  ["ibmjrd", "IBM Journal of Research and Development"],
  ["ibmsj", "IBM Systems Journal"],
  ["ieeese", "IEEE Transactions on Software Engineering"],
  ["ieeetc", "IEEE Transactions on Computers"],
  ["ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"],
  ["ipl", "Information Processing Letters"],
  ["jacm", "Journal of the ACM"],
  ["jcss", "Journal of Computer and System Sciences"],
  ["scp", "Science of Computer Programming"],
  ["sicomp", "SIAM Journal on Computing"],
  ["tocs", "ACM Transactions on Computer Systems"],
  ["tods", "ACM Transactions on Database Systems"],
  ["tog", "ACM Transactions on Graphics"],
  ["toms", "ACM Transactions on Mathematical Software"],
  ["toois", "ACM Transactions on Office Information Systems"],
  ["toplas", "ACM Transactions on Programming Languages and Systems"],
  ["tcs", "Theoretical Computer Science"]
];

/** Journals as the Astrophysics Data System writes them in its exports, as macros of aas_macros.sty. */
export const astronomyJournals = new Map([
  ["aap", "Astronomy and Astrophysics"],
  ["aapr", "Astronomy and Astrophysics Reviews"],
  ["aaps", "Astronomy and Astrophysics Supplement"],
  ["actaa", "Acta Astronomica"],
  ["aj", "Astronomical Journal"],
  ["apj", "Astrophysical Journal"],
  ["apjl", "Astrophysical Journal, Letters"],
  ["apjs", "Astrophysical Journal, Supplement"],
  ["aplett", "Astrophysics Letters"],
  ["apss", "Astrophysics and Space Science"],
  ["araa", "Annual Review of Astronomy and Astrophysics"],
  ["baas", "Bulletin of the AAS"],
  ["gca", "Geochimica Cosmochimica Acta"],
  ["grl", "Geophysical Research Letters"],
  ["icarus", "Icarus"],
  ["jcap", "Journal of Cosmology and Astroparticle Physics"],
  ["jgr", "Journal of Geophysical Research"],
  ["memras", "Memoirs of the RAS"],
  ["mnras", "Monthly Notices of the RAS"],
  ["nar", "New Astronomy Review"],
  ["nat", "Nature"],
  ["pasa", "Publications of the Astronomical Society of Australia"],
  ["pasj", "Publications of the ASJ"],
  ["pasp", "Publications of the ASP"],
  ["physrep", "Physics Reports"],
  ["physscr", "Physica Scripta"],
  ["planss", "Planetary and Space Science"],
  ["pra", "Physical Review A"],
  ["prb", "Physical Review B"],
  ["prc", "Physical Review C"],
  ["prd", "Physical Review D"],
  ["pre", "Physical Review E"],
  ["prl", "Physical Review Letters"],
  ["procspie", "Proceedings of the SPIE"],
  ["qjras", "Quarterly Journal of the RAS"],
  ["rmxaa", "Revista Mexicana de Astronomia y Astrofisica"],
  ["solphys", "Solar Physics"],
  ["ssr", "Space Science Reviews"]
]);

/** The macros that every file may use: months, as they are written, and the journals of the standard styles. */
export function standardMacros(): Map<string, string> {
  return new Map([...MONTHS.split(" ").map((month): [string, string] => [month, month]), ...STANDARD]);
}
